using Hormesis.Imaging.Phantom;

namespace Hormesis.Imaging.Tests.Phantom;

/// <summary>The documented defaults, and a cohort small enough for a test.</summary>
internal static class PhantomConfigs
{
    public static PhantomConfig Default { get; } = new()
    {
        RealPatients = 210,
        TranslationPatients = 60,
        SourcePatients = 160,
        TranslationTumourFraction = 0.9,
        Matrix = 64,
        FieldOfViewMm = 208,
        SliceCount = 12,
        SliceThicknessMm = 5,
        LevelsPerSlice = 2,
        Anatomy = new()
        {
            OutlineVariation = 0.04,
            MaxRotationDegrees = 7,
            MaxOffsetMm = 3,
            DeformationMm = 5,
            GyrusWidthMm = 11,
            MaxAtrophy = 0.9,
            Vessels = 24,
            CalcificationProbability = 0.4,
        },
        Tumour = new()
        {
            MinRadiusMm = 13,
            MaxRadiusMm = 25,
            MinRimMm = 5.5,
            MaxRimMm = 10.5,
            RimVariation = 0.5,
            Irregularity = 0.24,
            MaxLobes = 3,
            SolidProbability = 0.15,
            MinContrast = 0.4,
            MaxContrast = 0.95,
            ContrastVariation = 0.6,
            MaxOedemaMm = 26,
            MaxMassEffectMm = 8,
        },
        Mri = new()
        {
            MinNoise = 0.02,
            MaxNoise = 0.055,
            BiasVariation = 0.2,
            TissueVariation = 0.06,
            MinGamma = 0.85,
            MaxGamma = 1.2,
            MinBlurMm = 0.6,
            MaxBlurMm = 1.6,
            MinGain = 200,
            MaxGain = 1200,
        },
        Ct = new()
        {
            MinNoiseHu = 3,
            MaxNoiseHu = 6,
            MaxCuppingHu = 8,
            MaxDarkBandHu = 10,
            TissueVariationHu = 1.5,
            MinRimHu = 38,
            MaxRimHu = 50,
            MinBlurMm = 0.5,
            MaxBlurMm = 1.2,
        },
    };

    public static PhantomConfig Tiny { get; } = Default with
    {
        RealPatients = 3,
        TranslationPatients = 2,
        SourcePatients = 2,
        Matrix = 40,
    };
}
