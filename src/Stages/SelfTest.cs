namespace Hormesis.Stages;

/// <summary>
/// The stage that measures the machine class. The engine runs it once for each kind of processor; it belongs to no
/// study. Its parameters are <c>device</c>, <c>instructionSet</c> and <c>processor</c>.
/// </summary>
public static class SelfTest
{
    /// <summary>Name of the stage.</summary>
    public const string StageName = "self-test";

    /// <summary>The only output: a file with the name of the class on one line.</summary>
    public const string Output = "class.txt";
}
