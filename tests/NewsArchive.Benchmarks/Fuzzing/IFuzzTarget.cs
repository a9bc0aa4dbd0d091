using System.Text;

namespace NewsArchive.Benchmarks.Fuzzing;

/// <summary>What is tried: makes inputs, and checks what holds for each.</summary>
internal interface IFuzzTarget
{
    /// <summary>What its inputs are called, in the plural.</summary>
    string Inputs { get; }

    /// <param name="number">The same number gives the same input on every machine.</param>
    /// <param name="buffer">Space to work in.</param>
    string Make(long number, StringBuilder buffer);

    /// <returns>The first promise broken, or null.</returns>
    Failure? Check(string input);
}
