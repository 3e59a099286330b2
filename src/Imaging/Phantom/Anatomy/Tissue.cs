namespace Hormesis.Imaging.Phantom.Anatomy;

/// <summary>Tissues that a voxel may contain.</summary>
internal enum Tissue
{
    Air,
    Skin,
    Fat,
    Muscle,
    Bone,
    Marrow,
    Dura,
    Fluid,
    GreyMatter,
    WhiteMatter,
    DeepGrey,
    Vessel,
    Choroid,
    Calcification,
    Oedema,
    Necrosis,

    /// <summary>The faintest enhancing tumour; voxels with more contrast mix it with <see cref="BrightRim"/>.</summary>
    FaintRim,

    /// <summary>The brightest enhancing tumour.</summary>
    BrightRim,
}
