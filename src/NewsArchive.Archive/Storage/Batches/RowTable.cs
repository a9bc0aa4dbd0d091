using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace NewsArchive.Archive.Storage.Batches;

/// <summary>A table as the model has it: what the columns are called, and how their values are read from a row.</summary>
internal sealed record RowTable(string Name, IReadOnlyList<RowColumn> Columns)
{
    public static RowTable Of<T>(ArchiveContext context)
        where T : class
    {
        var entity = context.Model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T).Name} is in no table.");
        var mapping = entity.GetTableMappings().Single();
        return new RowTable(mapping.Table.Name, [.. mapping.ColumnMappings.Select(static column => ColumnOf(column))]);
    }

    public string ColumnList => string.Join(", ", Columns.Select(static column => column.Name));

    private static RowColumn ColumnOf(IColumnMapping mapping)
    {
        var getter = mapping.Property.GetGetter();
        var converter = mapping.TypeMapping.Converter;
        return new RowColumn(
            mapping.Column.Name,
            mapping.Column.StoreType,
            converter is null ? getter.GetClrValue : row => converter.ConvertToProvider(getter.GetClrValue(row)));
    }
}

/// <param name="Type">As the database calls it.</param>
/// <param name="Read">Gives a row's value as the driver takes it.</param>
internal sealed record RowColumn(string Name, string Type, Func<object, object?> Read);
