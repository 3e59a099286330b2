namespace Hormesis.Imaging.Slices;

/// <summary>What a patient serves for.</summary>
public enum Split
{
    Train,
    Validation,
    Test,
}
