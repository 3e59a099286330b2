namespace Hormesis.Fingerprints.Metadata;

/// <summary>A method or field as an instruction names it.</summary>
internal sealed class MemberUse
{
    public required TypeUse Parent { get; init; }

    public required string Name { get; init; }

    /// <summary>A field's type; what a method returns and takes.</summary>
    public required TypeUse Types { get; init; }

    /// <summary>Null of a field.</summary>
    public required SignatureUse? Signature { get; init; }

    /// <summary>Null where the member is a package's or the framework's.</summary>
    public required Entity? Definition { get; init; }

    /// <summary>Whether the compiler numbered it, so that its content stands for its name.</summary>
    public bool IsOrdinal => Definition is { IsOrdinal: true };
}
