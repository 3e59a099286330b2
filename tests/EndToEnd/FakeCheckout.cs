namespace Hormesis.EndToEnd.Tests;

/// <summary>
/// A checkout with the real <c>cake.sh</c> and a <c>dotnet</c> that counts its builds and makes a host that repeats
/// what it was told: what cake.sh decides can be seen without a compiler.
/// </summary>
internal sealed class FakeCheckout : IDisposable
{
    private const string Dotnet =
        """
        #!/bin/sh
        cd "$(dirname "$0")/.."
        case $1 in
          --version) if [ -e no-sdk ]; then exit 1; else exit 0; fi ;;
          --list-sdks) echo "8.0.100 [/somewhere]"; exit 0 ;;
        esac
        echo built >> builds
        env > environment
        echo "$@" > said
        if [ -e broken ]; then echo "Program.cs(1,1): error CS1002: ; expected"; exit 1; fi
        if [ -e saved-meanwhile ]; then echo saved > "$(cat saved-meanwhile)"; rm saved-meanwhile; fi
        mkdir -p .out/bin/Hormesis.Build/release
        cp host .out/bin/Hormesis.Build/release/Hormesis.Build
        """;

    /// <summary>With <c>--wait</c> it lasts until it is interrupted, as a long run does.</summary>
    private const string Host =
        """
        #!/bin/sh
        for argument; do echo "<$argument>"; done
        if [ "$1" = --wait ]; then
          trap 'echo stopped; exit 130' INT
          echo waiting
          while true; do sleep 0.05; done
        fi
        """;

    private static readonly string[] Sources =
        ["build/Program.cs", "src/A.cs", "src/B.cs", ".editorconfig", "BannedSymbols.txt", "Directory.Build.props"];

    private readonly TemporaryFolder folder;

    /// <param name="below">Name of the folder that holds the checkout; empty for none.</param>
    public FakeCheckout(string below = "")
    {
        folder = new(below);
        File.Copy(Checkout.Script, System.IO.Path.Combine(folder.Path, "cake.sh"));
        foreach (var file in new[] { "build/usage.txt", "build/Shell/names.sh", "build/Shell/sdk.sh",
            "build/Shell/completion.bash", "build/Shell/completion.zsh", "build/Tasks/PaperTask.cs",
            "build/Tasks/PrepareTask.cs" })
            Write(file, File.ReadAllText(System.IO.Path.Combine(Checkout.Folder, file)));
        Write("experiments.yaml",
            "default: phantom\nstudies:\n  phantom:\n    seed: 1\n  smoke:\n    extends: phantom\n");
        Write("global.json", """{ "sdk": { "version": "99.0.100" } }""");
        foreach (var source in Sources)
            Write(source, source);
        WriteProgram("bin/dotnet", Dotnet);
        WriteProgram("build/Shell/dotnet.sh",
            File.ReadAllText(System.IO.Path.Combine(Checkout.Folder, "build/Shell/dotnet.sh")));
        WriteProgram("host", Host);
    }

    public string Path => folder.Path;

    /// <summary>How often dotnet was asked to build.</summary>
    public int Builds => File.Exists(At("builds")) ? File.ReadAllLines(At("builds")).Length : 0;

    public string At(string path) => System.IO.Path.Combine(folder.Path, path);

    public void Write(string path, string content) => folder.Write(path, content);

    /// <summary>What the last build found in its environment, a line for each variable.</summary>
    public string[] EnvironmentOfBuild => File.ReadAllLines(At("environment"));

    public Task<CakeResult> Run(params string[] arguments) => RunIn(new Dictionary<string, string?>(), arguments);

    /// <param name="environment">Set, or removed where null.</param>
    public async Task<CakeResult> RunIn(IReadOnlyDictionary<string, string?> environment, params string[] arguments)
    {
        var all = Environment();
        foreach (var (name, value) in environment)
            all[name] = value;
        using var cake = new CakeProcess { Script = At("cake.sh"), Environment = all };
        return await cake.Run(arguments);
    }

    /// <summary>An environment whose <c>dotnet</c> is the false one.</summary>
    public Dictionary<string, string?> Environment() => new()
    {
        ["PATH"] = $"{At("bin")}:{System.Environment.GetEnvironmentVariable("PATH")}",
        ["DOTNET_ROOT"] = null,
    };

    public void WriteProgram(string path, string content)
    {
        Write(path, content);
        File.SetUnixFileMode(At(path), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public void Dispose() => folder.Dispose();
}
