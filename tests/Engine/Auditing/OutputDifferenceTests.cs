using System.Text;
using Hormesis.Engine.Auditing;

namespace Hormesis.Engine.Tests.Auditing;

public sealed class OutputDifferenceTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("hormesis audit");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void An_array_names_the_first_element_and_how_far_all_differ() => Assert.Equal(
        "first differs at byte 134 of 140, element 1 of the array; 2 of 3 elements differ, by at most 2.5e+0",
        Between("a.npy", Array("<f4", [0, 1, 2]), Array("<f4", [0, 1.5f, -0.5f])));

    [Fact]
    public void Arrays_of_other_types_name_the_element_only() => Assert.Equal(
        "first differs at byte 130 of 140, element 1 of the array",
        Between("a.npy", Array("<f2", [0, 1, 2]), Array("<f2", [1, 1, 2])));

    [Fact]
    public void Arrays_of_other_shapes_are_not_subtracted() => Assert.Equal(
        "first differs at byte 61 of 140",
        Between("a.npy", Array("<f4", [0, 1, 2]), Array("<f4", [0, 1])));

    [Fact]
    public void A_table_says_how_far_its_means_moved() => Assert.Equal(
        "first differs at byte 15 of 26; mean dice 0.5 -> 0.75 (+2.5e-1)",
        Between("a.csv", "case,dice\np1,0.25\np2,0.75\n"u8.ToArray(), "case,dice\np1,0.75\np2,0.75\n"u8.ToArray()));

    [Fact]
    public void Cells_without_a_number_are_left_out_of_a_column_s_mean() => Assert.Equal(
        "first differs at byte 19 of 22; mean dice 0.5 -> 0.75 (+2.5e-1)",
        Between("a.csv", "case,dice\np1,\np2,0.50\n"u8.ToArray(), "case,dice\np1,\np2,0.75\n"u8.ToArray()));

    [Fact]
    public void One_that_ends_early_differs_where_it_ends() =>
        Assert.Equal("first differs at byte 2 of 3", Between("a.bin", [1, 2, 3], [1, 2]));

    private string Between(string name, byte[] stored, byte[] made)
    {
        var (first, second) = (Path.Combine(folder.FullName, "stored"), Path.Combine(folder.FullName, "made"));
        File.WriteAllBytes(first, stored);
        File.WriteAllBytes(second, made);
        return OutputDifference.Between(name, first, second);
    }

    private static byte[] Array(string type, float[] values)
    {
        var header =
            $"{{'descr': '{type}', 'fortran_order': False, 'shape': ({values.Length},), }}".PadRight(117) + "\n";
        return [0x93, .. "NUMPY"u8, 1, 0, 118, 0, .. Encoding.ASCII.GetBytes(header),
            .. values.SelectMany(BitConverter.GetBytes)];
    }
}
