namespace Hormesis.Study.Configuration;

/// <summary>Cap on the instructions that the numerical libraries choose at run time.</summary>
public enum InstructionSet
{
    Avx2,
    Native,
}
