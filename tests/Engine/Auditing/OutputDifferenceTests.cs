using System.Text;
using Hormesis.Engine.Auditing;

namespace Hormesis.Engine.Tests.Auditing;

public sealed class OutputDifferenceTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("hormesis audit");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void An_array_names_the_element()
    {
        var header = "{'descr': '<f4', 'fortran_order': False, 'shape': (3,), }".PadRight(117) + "\n";
        byte[] head = [0x93, .. "NUMPY"u8, 1, 0, 118, 0, .. Encoding.ASCII.GetBytes(header)];
        byte[] other = new byte[12];
        other[9] = 1;

        Assert.Equal(
            "first differs at byte 137 of 140, element 2 of the array",
            Between("a.npy", [.. head, .. new byte[12]], [.. head, .. other]));
    }

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
}
