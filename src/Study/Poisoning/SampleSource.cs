namespace Hormesis.Study.Poisoning;

public enum SampleSource
{
    Real,
    Synthetic,
}
