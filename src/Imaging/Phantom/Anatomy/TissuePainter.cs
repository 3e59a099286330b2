using Hormesis.Imaging.Phantom.Geometry;

namespace Hormesis.Imaging.Phantom.Anatomy;

/// <summary>Fills a scan's voxels with a patient's tissues from the skin inwards; each tissue is painted over the
/// earlier ones.</summary>
internal sealed class TissuePainter
{
    private const float SkinMm = 1.8f, DuraMm = 1f, TableMm = 1.8f, FalxHalfMm = 0.5f;
    private readonly Patient patient;
    private readonly ScanGrid grid;
    private readonly int levels;
    private readonly AnatomyFields fields;
    private readonly Coverage coverage;

    private TissuePainter(Patient patient, ScanGrid grid, int levels)
    {
        (this.patient, this.grid, this.levels) = (patient, grid, levels);
        fields = new(grid, patient);
        coverage = new(grid.PixelMm);
    }

    /// <param name="levels">Number of levels averaged within a slice.</param>
    public static TissueMap Paint(Patient patient, ScanGrid grid, int levels)
    {
        var map = new TissueMap(grid);
        var painter = new TissuePainter(patient, grid, levels);
        for (var slice = 0; slice < grid.Slices; slice++)
        for (var level = 0; level < levels; level++)
        for (var row = 0; row < grid.Matrix; row++)
            painter.PaintRow(map, slice, row, grid.LevelZ(slice, level, levels));

        patient.SmallStructures.Paint(map, painter.fields.Undeformed, patient.Pose.ToScanner);
        return map;
    }

    private void PaintRow(TissueMap map, int slice, int row, float z)
    {
        Span<float> fractions = stackalloc float[TissueMix.Length];
        var mix = new TissueMix(fractions);
        var insideHead = fields.Load(grid.Position(row), z);
        for (var x = 0; x < grid.Matrix; x++)
        {
            mix.Fill(Tissue.Air);
            if (insideHead)
                PaintVoxel(mix, x, new(grid.Position(x), grid.Position(row), z));
            var voxel = map.Fractions((((slice * grid.Matrix) + row) * grid.Matrix) + x);
            for (var tissue = 0; tissue < fractions.Length; tissue++)
                voxel[tissue] += fractions[tissue] / levels;
        }
    }

    private void PaintVoxel(TissueMix mix, int x, Point scanner)
    {
        var depth = fields.Depth[x];
        if (depth < -coverage.WidthMm)
            return;

        var inner = depth - fields.Scalp[x] - fields.Skull[x];
        if (inner < coverage.WidthMm)
            PaintShell(mix, depth, inner, fields.Scalp[x]);
        if (inner <= -coverage.WidthMm)
            return;

        var shift = new Point(fields.ShiftX[x], fields.ShiftY[x], fields.ShiftZ[x]);
        var place = patient.Pose.ToHead(scanner) - shift;
        PaintBrain(mix, x, inner, place);
        PaintDepths(mix, inner, place);
        if (patient.Tumour is not null)
            PaintTumour(mix, x);
    }

    private void PaintShell(TissueMix mix, float depth, float inner, float scalp)
    {
        mix.Cover(Tissue.Skin, coverage.Inside(depth));
        mix.Cover(Tissue.Fat, coverage.Inside(depth - SkinMm));
        mix.Cover(Tissue.Muscle, coverage.Inside(depth - patient.Head.FatMm));
        mix.Cover(Tissue.Bone, coverage.Inside(depth - scalp));
        mix.Cover(Tissue.Marrow, coverage.Inside(Math.Min(depth - scalp, -inner) - TableMm));
    }

    /// <summary>Paints the dura, fluid, and the grey matter over the white matter.</summary>
    private void PaintBrain(TissueMix mix, int x, float inner, Point place)
    {
        mix.Cover(Tissue.Dura, coverage.Inside(inner));
        mix.Cover(Tissue.Fluid, coverage.Inside(inner - DuraMm));
        var brain = inner - DuraMm - patient.Head.FluidRimMm;
        if (brain < -coverage.WidthMm)
            return;

        var (cortex, fissures) = (patient.Cortex, patient.Fissures);
        var ribbon = cortex.ThicknessMm;
        var sulcus = cortex.ToSulcus(Math.Abs(fields.SulcusDistance[x]), brain, fields.SulcusDepthNoise[x]);
        var sulcusWidth = cortex.HalfWidthMm(brain);
        var midline = Fissures.ToMidline(place);
        var sylvian = Fissures.ToSylvian(place);
        mix.Cover(Tissue.GreyMatter, coverage.Inside(brain)
            * (1 - coverage.Sheet(sulcus, sulcusWidth))
            * (1 - coverage.Sheet(midline, fissures.MidlineHalfWidthMm))
            * (1 - coverage.Sheet(sylvian, fissures.SylvianHalfWidthMm)));
        mix.Cover(Tissue.WhiteMatter, coverage.Inside(brain - ribbon)
            * (1 - coverage.Sheet(sulcus, Math.Max(sulcusWidth, 0) + ribbon))
            * (1 - coverage.Sheet(midline, fissures.MidlineHalfWidthMm + ribbon))
            * (1 - coverage.Sheet(sylvian, fissures.SylvianHalfWidthMm + ribbon)));
        mix.Cover(Tissue.Dura, coverage.Sheet(midline, FalxHalfMm) * coverage.Inside(30 - brain));
    }

    /// <summary>Paints the deep nuclei, ventricles, and the sagittal sinus at the back.</summary>
    private void PaintDepths(TissueMix mix, float inner, Point place)
    {
        if (inner > 15)
        {
            mix.Cover(Tissue.DeepGrey, coverage.Inside(DeepNuclei.Depth(place)));
            mix.Cover(Tissue.Fluid, coverage.Inside(patient.Ventricles.Depth(place)));
        }
        else
        {
            var size = place.Y < 0 ? 4.5f : 2.5f;
            mix.Cover(Tissue.Vessel, coverage.Inside(Math.Min(inner, size - (0.55f * inner) - Math.Abs(place.X))));
        }
    }

    private void PaintTumour(TissueMix mix, int x)
    {
        var depth = fields.TumourDepth[x];
        var oedema = coverage.Inside(fields.OedemaDepth[x]);
        mix.Convert(Tissue.WhiteMatter, Tissue.Oedema, oedema);
        mix.Convert(Tissue.GreyMatter, Tissue.Oedema, oedema * 0.25f);
        if (depth <= -coverage.WidthMm)
            return;

        var outer = coverage.Inside(depth);
        var bright = fields.Brightness[x];
        mix.Cover(Tissue.FaintRim, outer);
        mix.Convert(Tissue.FaintRim, Tissue.BrightRim, bright);
        mix.Cover(Tissue.Necrosis, coverage.Inside(depth - fields.Rim[x]));
    }
}
