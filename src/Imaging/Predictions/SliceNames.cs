using System.Globalization;

namespace Hormesis.Imaging.Predictions;

/// <summary>Names under which slices leave the program, and under which predictions of them come back:
/// <c>real_00107</c>, which no digits after it can change to a channel of nnU-Net (<c>_0000</c>).</summary>
public static class SliceNames
{
    public const string Real = "real";
    public const string Synthetic = "synthetic";

    /// <param name="set"><see cref="Real"/> or <see cref="Synthetic"/>.</param>
    /// <param name="index">Position in the set's slices.json, from 0.</param>
    public static string Of(string set, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"{set}_{index:00000}");
}
