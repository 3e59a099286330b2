namespace Hormesis.Stages.Keys;

public enum KeyChangeKind
{
    /// <summary>A value of the key: a parameter, the numerics, the seed, the outputs.</summary>
    Value,

    /// <summary>The content of another instance's outputs or of raw files.</summary>
    Input,

    /// <summary>Version of a package.</summary>
    Package,

    /// <summary>A member of the code that the stage reaches, or the whole code if its members are unknown.</summary>
    Code,
}
