namespace Hormesis.Fingerprints.Parts;

/// <summary>Aspect of a definition that is reached.</summary>
internal enum NodeRole
{
    /// <summary>A method or constructor: signature, attributes, body.</summary>
    Method,

    /// <summary>A field: type, constant, attributes.</summary>
    Field,

    /// <summary>A property: name, type, attributes. Its accessors are methods.</summary>
    Property,

    /// <summary>A type by name: base type, interfaces, attributes, values of an enum.</summary>
    Type,

    /// <summary>All fields, properties and constructors of a type, which reflection (JSON) may read.</summary>
    DataMembers,

    /// <summary>The embedded resources of an assembly; the definition is the type <c>&lt;Module&gt;</c>.</summary>
    Resources,
}
