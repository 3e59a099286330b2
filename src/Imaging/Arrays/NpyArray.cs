namespace Hormesis.Imaging.Arrays;

/// <summary>An array that was read from a .npy file.</summary>
/// <param name="Values">Values in C order.</param>
/// <param name="Shape">Length of each dimension.</param>
public sealed record NpyArray<T>(T[] Values, int[] Shape);
