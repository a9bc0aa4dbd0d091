using System.Xml;
using System.Xml.Linq;

namespace NewsArchive.Archive.Importing.Feeds;

/// <summary>Reads an element with all in it, down to a depth: the framework's own way takes the square of the depth.</summary>
internal static class ShallowElement
{
    /// <summary>Entries are three deep; XHTML in them has some tens.</summary>
    private const int Deepest = 200;

    /// <param name="reader">At the element; afterwards behind it.</param>
    /// <exception cref="XmlException">It is deeper, or not valid.</exception>
    public static XElement Read(XmlReader reader)
    {
        var root = Shell(reader);
        if (reader.IsEmptyElement)
        {
            reader.Read();
            return root;
        }

        var (current, top) = (root, reader.Depth);
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (reader.Depth - top > Deepest) throw new XmlException($"An entry is more than {Deepest} elements deep.");
                    var child = Shell(reader);
                    current.Add(child);
                    if (!reader.IsEmptyElement) current = child;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    current.Add(new XText(reader.Value));
                    break;
                case XmlNodeType.EndElement when reader.Depth == top:
                    reader.Read();
                    return root;
                case XmlNodeType.EndElement:
                    current = current.Parent!;
                    break;
            }
        }

        throw new XmlException("An entry does not end.");
    }

    private static XElement Shell(XmlReader reader)
    {
        var element = new XElement(XName.Get(reader.LocalName, reader.NamespaceURI));
        while (reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI != "http://www.w3.org/2000/xmlns/") element.SetAttributeValue(XName.Get(reader.LocalName, reader.NamespaceURI), reader.Value);
        }

        reader.MoveToElement();
        return element;
    }
}
