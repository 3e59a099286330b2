namespace Hormesis.Pipeline.Fingerprints.Metadata;

/// <summary>A method or field as an instruction names it.</summary>
internal sealed record MemberUse
{
    /// <summary>Declaring type, name and signature.</summary>
    public required TypeUse Text { get; init; }

    /// <summary>Null where the member is a package's or the framework's.</summary>
    public required Entity? Definition { get; init; }

    /// <summary>Whether the compiler numbered it, so that its content stands for its name.</summary>
    public bool IsOrdinal { get; init; }

    public required string Name { get; init; }

    /// <summary>Of a method: types it returns and takes.</summary>
    public TypeUse Signature { get; init; } = TypeUse.Plain("");

    /// <summary>The parameters' types, divided by commas.</summary>
    public string ParameterTypes { get; init; } = "";

    public int Parameters { get; init; }

    public bool IsInstance { get; init; }

    public bool ReturnsValue { get; init; }
}
