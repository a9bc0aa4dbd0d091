using System.Diagnostics.CodeAnalysis;

namespace NewsArchive.Archive.Importing;

/// <summary>What was asked for, or why it could not be had; never both.</summary>
public readonly struct Checked<T>
    where T : class
{
    private Checked(T? value, SubmissionFault? fault) => (Value, Fault) = (value, fault);

    public T? Value { get; }

    public SubmissionFault? Fault { get; }

    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Fault))]
    public bool Ok => Value is not null;

    public static implicit operator Checked<T>(T value) => new(value, null);

    public static implicit operator Checked<T>(SubmissionFault fault) => new(null, fault);
}
