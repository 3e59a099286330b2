namespace Hormesis.Stages;

/// <summary>
/// The stage that measures the class of the machine that runs it. The engine asks for it once for each processor; no
/// study has it. Its parameters are <c>device</c>, <c>instructionSet</c> and <c>processor</c>.
/// </summary>
public static class SelfTest
{
    /// <summary>Name of the stage.</summary>
    public const string StageName = "self-test";

    /// <summary>Its only output: a line with the name of the class.</summary>
    public const string Output = "class.txt";
}
