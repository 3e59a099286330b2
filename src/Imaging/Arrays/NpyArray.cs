namespace Hormesis.Imaging.Arrays;

/// <param name="Values">In C order.</param>
public sealed record NpyArray<T>(T[] Values, int[] Shape);
