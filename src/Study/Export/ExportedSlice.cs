using Hormesis.Imaging.Slices;
using Hormesis.Study.Poisoning;

namespace Hormesis.Study.Export;

/// <summary>One slice of an exported dataset.</summary>
internal sealed record ExportedSlice
{
    /// <summary>Name of its files without ending.</summary>
    public required string Name { get; init; }

    /// <summary>Its use; synthetic slices are only trained on.</summary>
    public required Split Part { get; init; }

    public required SampleSource Source { get; init; }

    /// <summary>Position of the image in the slice set of its source.</summary>
    public required int Index { get; init; }

    /// <summary>Position of the mask in the same set.</summary>
    public required int Mask { get; init; }

    public required SliceRecord Record { get; init; }

    public required MaskOrigin MaskOrigin { get; init; }
}
