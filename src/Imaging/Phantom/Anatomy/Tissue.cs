namespace Hormesis.Imaging.Phantom.Anatomy;

/// <summary>What a voxel may be made of.</summary>
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

    /// <summary>Enhancing tumour where it enhances least; voxels between mix it with <see cref="BrightRim"/>.</summary>
    FaintRim,

    /// <summary>Enhancing tumour where it enhances most.</summary>
    BrightRim,
}
