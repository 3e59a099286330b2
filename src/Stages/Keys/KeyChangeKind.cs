namespace Hormesis.Stages.Keys;

public enum KeyChangeKind
{
    /// <summary>A value of the key: a parameter, the numerics, the seed, the outputs.</summary>
    Value,

    /// <summary>What another instance or raw files hold.</summary>
    Input,

    /// <summary>Version of a package.</summary>
    Package,

    /// <summary>A member of the code that the stage reaches, or all of it where its members are not known.</summary>
    Code,
}
