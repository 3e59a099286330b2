namespace Hormesis.EndToEnd.Tests;

/// <summary>From where, and by which path, cake.sh may be called.</summary>
public sealed class CakeScriptPlaceTests : IDisposable
{
    private readonly TemporaryFolder elsewhere = new();

    public void Dispose() => elsewhere.Dispose();

    [Fact]
    public Task From_another_folder() => AssertListsTasks(Checkout.Script);

    [Fact]
    public Task Through_a_symbolic_link() =>
        AssertListsTasks(Link("cake", Checkout.Script));

    [Fact]
    public Task Through_a_link_to_a_link() =>
        AssertListsTasks(Link("second", Link("first", Checkout.Script)));

    [Fact]
    public Task Through_a_folder_with_a_space_in_its_name() =>
        AssertListsTasks(Path.Combine(Link("a folder", Checkout.Folder), "cake.sh"));

    [Fact]
    public async Task In_a_folder_with_a_space_in_its_name()
    {
        using var checkout = new FakeCheckout();
        var moved = Path.Combine(elsewhere.Path, "a folder of its own");
        Directory.Move(checkout.Path, moved);
        try
        {
            using var cake = new CakeProcess
            {
                Script = Path.Combine(moved, "cake.sh"),
                Environment = new Dictionary<string, string?>
                {
                    ["PATH"] = $"{moved}/bin:{Environment.GetEnvironmentVariable("PATH")}",
                },
            };
            Assert.Equal("<--tree>\n", (await cake.Run("--tree")).Succeeded().Output);
        }
        finally
        {
            Directory.Move(moved, checkout.Path);
        }
    }

    [Theory]
    [InlineData("A, B")]
    [InlineData("run=7")]
    [InlineData("ünïcode")]
    [InlineData("-dash")]
    [InlineData("(a) [b] {c} & #~!+^ me@host")]
    public async Task Below_a_folder_that_MSBuild_knows_how_to_name(string folder)
    {
        using var checkout = new FakeCheckout(folder);
        using var cake = InShell(checkout, "bash"); // env would take a path with = for a variable

        Assert.Equal("<--tree>\n", (await cake.Run("-c", "./cake.sh --tree")).Succeeded().Output);
    }

    [Theory]
    [InlineData("a;b", ";")]
    [InlineData("100%25 sure", "%")]
    [InlineData("a'b", "'")]
    [InlineData("a\"b", "\"")]
    [InlineData("a$(b)", "$")]
    [InlineData("a`b", "`")]
    [InlineData("a\\b", "\\")]
    [InlineData("what?", "?")]
    [InlineData("a*", "*")]
    public async Task Not_below_a_folder_that_MSBuild_takes_for_something_else(string folder, string sign)
    {
        using var checkout = new FakeCheckout(folder);
        var errors = (await checkout.Run("--tree")).Failed().Errors;

        Assert.Equal($"Error: {checkout.Path}: MSBuild cannot build below a folder with {sign} in its name. Move " +
            "the checkout.\n", errors);
        Assert.Equal(0, checkout.Builds);
    }

    [Theory]
    [InlineData("bash cake.sh --tree")]
    [InlineData("sh cake.sh --tree")]
    [InlineData("bash --posix ./cake.sh --tree")]
    [InlineData("cd bin && bash ../cake.sh --tree")]
    [InlineData("PATH=$PWD:$PATH && cd / && cake.sh --tree")]
    [InlineData("PATH=$PWD:$PATH && cd / && bash cake.sh --tree")]
    [InlineData("export CDPATH=/:/tmp && ./cake.sh --tree")]
    public async Task Started_in_the_ways_that_shells_have(string command)
    {
        using var checkout = new FakeCheckout();
        using var cake = InShell(checkout, "bash");

        Assert.Equal("<--tree>\n", (await cake.Run("-c", command)).Succeeded().Output);
    }

    [Theory]
    [InlineData("bash", ". ./cake.sh")]
    [InlineData("bash", "cd bin; source ../cake.sh")]
    [InlineData("sh", ". ./cake.sh")]
    [InlineData("bash", "bash < cake.sh")]
    public async Task Read_into_a_shell_it_says_how_to_start_it_and_the_shell_goes_on(string shell, string command)
    {
        using var checkout = new FakeCheckout();
        using var cake = InShell(checkout, shell);
        var result = (await cake.Run("-c", $"{command}; echo on")).Succeeded();

        Assert.Equal("on\n", result.Output);
        Assert.Equal("cake.sh is a program and holds no settings for a shell: start it as ./cake.sh\n", result.Errors);
    }

    [Fact]
    public async Task In_a_clone_of_a_git_that_writes_Windows_line_ends()
    {
        using var checkout = new FakeCheckout();
        File.Copy(Path.Combine(Checkout.Folder, ".gitattributes"), checkout.At(".gitattributes"));
        using var git = InShell(checkout, "bash");
        (await git.Run("-c", "git init -q . && git config core.autocrlf true && git add . 2> /dev/null && rm -r " +
            "cake.sh build && git checkout -q .")).Succeeded();

        Assert.Equal("<--tree>\n", (await checkout.Run("--tree")).Succeeded().Output);
    }

    private static CakeProcess InShell(FakeCheckout checkout, string shell) =>
        new() { Script = shell, WorkingFolder = checkout.Path, Environment = checkout.Environment() };

    private async Task AssertListsTasks(string script)
    {
        using var cake = new CakeProcess { Script = script, WorkingFolder = elsewhere.Path };

        Assert.Contains("Paper", (await cake.Run("--tree")).Succeeded().Output, StringComparison.Ordinal);
    }

    private string Link(string name, string target)
    {
        var link = Path.Combine(elsewhere.Path, name);
        File.CreateSymbolicLink(link, target);
        return link;
    }
}
