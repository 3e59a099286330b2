namespace Hormesis.Fingerprints.Reach;

/// <summary>What of a definition is reached.</summary>
internal enum NodeRole
{
    /// <summary>A method or constructor: signature, attributes, body.</summary>
    Method,

    /// <summary>A field: type, constant, initialiser.</summary>
    Field,

    /// <summary>A property's name, type and attributes; its accessors are methods.</summary>
    Property,

    /// <summary>A type that is named: base, interfaces, attributes, an enum's values.</summary>
    Type,

    /// <summary>All fields, properties and constructors of a type, which reflection (JSON) may read.</summary>
    DataMembers,

    /// <summary>The source's order of a type's properties, which is that of the JSON written from it.</summary>
    PropertyOrder,

    /// <summary>An assembly's embedded resources.</summary>
    Resources,
}
