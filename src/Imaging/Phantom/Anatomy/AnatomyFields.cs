using Hormesis.Imaging.Phantom.Geometry;

namespace Hormesis.Imaging.Phantom.Anatomy;

/// <summary>Smooth functions of position for one patient and scan, and their values along the row loaded
/// last.</summary>
internal sealed class AnatomyFields
{
    private const float SmoothStepMm = 6, FoldStepMm = 4, TumourStepMm = 4;
    private const float OutsideMm = -14, NoTumourMm = -60, TumourReachMm = -40;
    private readonly Patient patient;
    private readonly CoarseField shiftX, shiftY, shiftZ;
    private readonly (CoarseField Field, float[] Row)[] fields;

    public AnatomyFields(ScanGrid grid, Patient patient)
    {
        this.patient = patient;
        var (head, pose) = (patient.Head, patient.Pose);
        var depth = CoarseField.Sample(grid, SmoothStepMm, point => head.Depth(pose.ToHead(point)));
        var scalp = depth.Derive((point, inside) => inside < OutsideMm ? 0 : head.ScalpMm(pose.ToHead(point)));
        var skull = depth.Derive((point, inside) => inside < OutsideMm ? 0 : head.SkullMm(pose.ToHead(point)));
        var inner = depth.Derive((point, inside) => inside - scalp.At(point) - skull.At(point));
        (shiftX, shiftY, shiftZ) =
            inner.DeriveVector((point, inside) => inside < OutsideMm ? default : patient.Shift(point, inside));
        var sulcusDepth =
            inner.Derive((point, inside) => inside < OutsideMm ? 0 : patient.Cortex.DepthNoise(pose.ToHead(point)));
        var sulci = CoarseField.Sample(grid, FoldStepMm, point => Sulci(point, inner.At(point))).PerSteepness(0.55f);
        var tumour =
            CoarseField.Sample(grid, TumourStepMm, point => patient.Tumour?.Depth(pose.ToHead(point)) ?? NoTumourMm);
        var rim = Near(tumour, (glioma, point, _) => glioma.RimMm(point));
        var brightness = Near(tumour, (glioma, point, _) => glioma.Brightness(point));
        var oedema = Near(tumour, (glioma, point, inside) => glioma.OedemaDepth(point, inside));
        fields =
            [.. new[] { depth, scalp, skull, shiftX, shiftY, shiftZ, sulcusDepth, sulci, tumour, rim,
            brightness, oedema }
            .Select(field => (field, new float[grid.Matrix]))];
    }

    public float[] Depth => fields[0].Row;

    public float[] Scalp => fields[1].Row;

    public float[] Skull => fields[2].Row;

    public float[] ShiftX => fields[3].Row;

    public float[] ShiftY => fields[4].Row;

    public float[] ShiftZ => fields[5].Row;

    public float[] SulcusDepthNoise => fields[6].Row;

    public float[] SulcusDistance => fields[7].Row;

    public float[] TumourDepth => fields[8].Row;

    public float[] Rim => fields[9].Row;

    public float[] Brightness => fields[10].Row;

    public float[] OedemaDepth => fields[11].Row;

    /// <returns>False if the whole row lies outside the head; then only <see cref="Depth"/> is loaded.</returns>
    public bool Load(float y, float z)
    {
        var (depth, depths) = fields[0];
        depth.Row(y, z, depths);
        if (depths.Max() < OutsideMm)
            return false;

        foreach (var (field, row) in fields.AsSpan(1))
            field.Row(y, z, row);
        return true;
    }

    /// <summary>Returns the position in the undeformed brain of a position in the scanner.</summary>
    public Point Undeformed(Point scanner) =>
        patient.Pose.ToHead(scanner) - new Point(shiftX.At(scanner), shiftY.At(scanner), shiftZ.At(scanner));

    private float Sulci(Point scanner, float innerDepth) =>
        innerDepth is < OutsideMm or > Cortex.DeepestMm
            ? Cortex.DeepestMm
            : patient.Cortex.SulcusDistance(Undeformed(scanner));

    private CoarseField Near(CoarseField tumour, Func<Glioma, Point, float, float> value) =>
        tumour.Derive((point, inside) => patient.Tumour is null || inside < TumourReachMm
            ? NoTumourMm
            : value(patient.Tumour, patient.Pose.ToHead(point), inside));
}
