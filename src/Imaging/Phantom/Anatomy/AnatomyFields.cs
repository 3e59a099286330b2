using Hormesis.Imaging.Phantom.Geometry;

namespace Hormesis.Imaging.Phantom.Anatomy;

/// <summary>A patient's smooth functions of place over one scan, and their values along the row that was last loaded.</summary>
internal sealed class AnatomyFields
{
    private const float SmoothStepMm = 6, FoldStepMm = 4, TumourStepMm = 3.5f;
    private const float OutsideMm = -12, NoTumourMm = -60, TumourReachMm = -40;
    private readonly (CoarseField Field, float[] Row)[] fields;

    public AnatomyFields(ScanGrid grid, Patient patient)
    {
        var head = patient.Head;
        var depth = CoarseField.Sample(grid, SmoothStepMm, point => head.Depth(patient.Pose.ToHead(point)));
        var scalp = depth.Derive((point, inside) => inside < OutsideMm ? 0 : head.ScalpMm(patient.Pose.ToHead(point)));
        var skull = depth.Derive((point, inside) => inside < OutsideMm ? 0 : head.SkullMm(patient.Pose.ToHead(point)));
        var shift = depth.DeriveVector((point, inside) => inside < 0 ? default : patient.Shift(point));
        var depthNoise = depth.Derive((point, inside) => inside < 0 ? 0 : patient.Cortex.DepthNoise(point));
        var folds = CoarseField.Sample(grid, FoldStepMm, point => Fold(patient, point));
        var tumour = CoarseField.Sample(grid, TumourStepMm, point => patient.Tumour?.Depth(patient.Pose.ToHead(point)) ?? NoTumourMm);
        var rim = Near(tumour, patient, (glioma, point, _) => glioma.RimMm(point));
        var brightness = Near(tumour, patient, (glioma, point, _) => glioma.Brightness(point));
        var oedema = Near(tumour, patient, (glioma, point, inside) => glioma.OedemaDepth(point, inside));
        fields = [.. new[] { depth, scalp, skull, shift.X, shift.Y, shift.Z, depthNoise, folds, tumour, rim, brightness, oedema }
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

    public void Load(float y, float z)
    {
        foreach (var (field, row) in fields)
            field.Row(y, z, row);
    }

    private static float Fold(Patient patient, Point scanner)
    {
        var point = patient.Pose.ToHead(scanner);
        var inner = patient.Head.InnerDepth(point);
        return inner is < -8 or > Cortex.DeepestMm ? Cortex.DeepestMm : patient.Cortex.SulcusDistance(patient.Undeformed(scanner));
    }

    private static CoarseField Near(CoarseField tumour, Patient patient, Func<Glioma, Point, float, float> value) =>
        tumour.Derive((point, inside) => patient.Tumour is null || inside < TumourReachMm
            ? NoTumourMm
            : value(patient.Tumour, patient.Pose.ToHead(point), inside));
}
