namespace Hormesis.Build.Tests.House;

public sealed class FolderCircleTests
{
    public static TheoryData<string> Projects =>
    [
        .. Directory.GetFiles(AppContext.BaseDirectory, "Hormesis.*.dll")
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Where(name => !name.EndsWith(".Tests", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_two_folders_of_a_project_depend_on_each_other(string project)
    {
        var circle = new FolderUses(Path.Combine(AppContext.BaseDirectory, $"{project}.dll")).Circle();

        Assert.True(circle.Count == 0, string.Join('\n', circle));
    }

    [Fact]
    public void All_projects_of_the_sources_are_looked_at() =>
        Assert.Superset(
            Directory.GetFiles(Path.Combine(Repository.Folder, "src"), "*.csproj", SearchOption.AllDirectories)
                .Select(path => Path.GetFileNameWithoutExtension(path)).ToHashSet(),
            Projects.Select(row => row.Data).ToHashSet());
}
