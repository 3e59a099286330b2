namespace Hormesis.Study.Poisoning;

internal enum SampleSource
{
    Real,
    Synthetic,
}
