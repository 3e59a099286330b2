namespace Hormesis.Imaging.Slices;

/// <summary>Use of a patient's data.</summary>
public enum Split
{
    Train,
    Validation,
    Test,
}
