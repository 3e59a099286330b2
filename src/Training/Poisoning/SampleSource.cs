namespace Hormesis.Training.Poisoning;

public enum SampleSource
{
    Real,
    Synthetic,
}
