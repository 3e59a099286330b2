namespace Hormesis.Imaging.Phantom.Scanners;

/// <summary>Gaussian blur within slices, which simulates a scanner's resolution; edges are repeated.</summary>
internal static class InPlaneBlur
{
    /// <param name="voxels">Slices of matrix x matrix; blurred in place.</param>
    /// <param name="sigma">Standard deviation in pixels; 0 changes nothing.</param>
    public static void Apply(float[] voxels, int matrix, double sigma)
    {
        var kernel = Kernel(sigma);
        if (kernel.Length == 1)
            return;

        var line = new float[matrix];
        for (var start = 0; start < voxels.Length; start += matrix)
            Line(voxels.AsSpan(start), 1, kernel, line);
        for (var slice = 0; slice < voxels.Length; slice += matrix * matrix)
        for (var x = 0; x < matrix; x++)
            Line(voxels.AsSpan(slice + x), matrix, kernel, line);
    }

    private static void Line(Span<float> values, int stride, float[] kernel, float[] line)
    {
        var reach = kernel.Length / 2;
        for (var i = 0; i < line.Length; i++)
            line[i] = values[i * stride];
        for (var i = 0; i < line.Length; i++)
        {
            var sum = 0f;
            for (var tap = 0; tap < kernel.Length; tap++)
                sum += kernel[tap] * line[Math.Clamp(i + tap - reach, 0, line.Length - 1)];
            values[i * stride] = sum;
        }
    }

    private static float[] Kernel(double sigma)
    {
        var reach = (int)Math.Ceiling(3 * sigma);
        var weights = Enumerable.Range(-reach, (2 * reach) + 1)
            .Select(offset => sigma > 0 ? PortableMath.Exp(-offset * offset / (2 * sigma * sigma)) : 1).ToArray();
        var total = weights.Sum();
        return [.. weights.Select(weight => (float)(weight / total))];
    }
}
