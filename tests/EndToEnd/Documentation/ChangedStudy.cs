using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Hormesis.EndToEnd.Tests.Documentation;

/// <summary>
/// The built host with another Hormesis.Study: its sources with changes, compiled in this process. A build by MSBuild
/// would tell no more and take half a minute.
/// </summary>
internal sealed class ChangedStudy : IDisposable
{
    private const string Assembly = "Hormesis.Study";
    private const string HostFolder = ".out/bin/Hormesis.Build/release";

    private const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using " +
            "System.Linq; global using System.Net.Http; global using System.Threading; global using " +
            "System.Threading.Tasks;";

    private const string Version = "[assembly: System.Reflection.AssemblyVersion(\"1.0.0.0\")]";

    private readonly TemporaryFolder folder = new();
    private readonly Dictionary<string, string> sources = Directory
        .EnumerateFiles(Path.Combine(Checkout.Folder, "src", "Study"), "*.cs", SearchOption.AllDirectories)
        .ToDictionary(file => Path.GetRelativePath(Checkout.Folder, file), File.ReadAllText, StringComparer.Ordinal);

    public string At(string path) => Path.Combine(folder.Path, path);

    public void Add(string path, string text)
    {
        Assert.StartsWith("src/Study/", path, StringComparison.Ordinal);
        sources.Add(path, text);
    }

    /// <param name="hunk">Lines as in a diff: what begins with a space is there, once; what begins with + is put below
    /// it.</param>
    public void Change(string path, string hunk)
    {
        var lines = hunk.TrimEnd('\n').Split('\n');
        var before = string.Concat(lines.Where(line => line[0] == ' ').Select(line => line[1..] + "\n"));
        Assert.Equal(2, sources[path].Split(before).Length);
        sources[path] = sources[path]
            .Replace(before, string.Concat(lines.Select(line => line[1..] + "\n")), StringComparison.Ordinal);
    }

    public async Task<CakeResult> Run(params string[] arguments)
    {
        await BuildHost();
        CopyHost();
        Compile(At($"{HostFolder}/{Assembly}.dll"));
        folder.Write("Hormesis.slnx", "");
        File.Copy(Path.Combine(Checkout.Folder, "experiments.yaml"), At("experiments.yaml"));
        using var process =
            Process.Start(
            new ProcessStartInfo(At($"{HostFolder}/Hormesis.Build"), [.. arguments, $"--artifacts={At("artifacts")}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new(process.ExitCode, output, await errors);
    }

    public void Dispose() => folder.Dispose();

    private static async Task BuildHost()
    {
        using var cake = new CakeProcess();
        (await cake.Run("--description")).Succeeded();
    }

    private void CopyHost()
    {
        var host = Path.Combine(Checkout.Folder, HostFolder);
        foreach (var file in Directory.EnumerateFiles(host)
            .Where(file => Path.GetExtension(file) is not (".pdb" or ".xml")))
        {
            Directory.CreateDirectory(At(HostFolder));
            File.Copy(file, At($"{HostFolder}/{Path.GetFileName(file)}"));
        }
    }

    private void Compile(string target)
    {
        var compilation = CSharpCompilation.Create(
            Assembly,
            sources.Values.Append(ImplicitUsings + Version)
                .Select(text => CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.CSharp14))),
            References().Select(path => MetadataReference.CreateFromFile(path)),
            new(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release,
                nullableContextOptions: NullableContextOptions.Enable));
        File.Delete(target);
        var result = compilation.Emit(target);
        Assert.Empty(result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(diagnostic => diagnostic.ToString()));
    }

    /// <summary>The runtime's assemblies, and those beside the host.</summary>
    private IEnumerable<string> References() =>
        Directory.EnumerateFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "*.dll")
            .Where(path => Path.GetFileName(path) is "mscorlib.dll" or "netstandard.dll"
                || Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) && IsManaged(path))
            .Concat(Directory.EnumerateFiles(At(HostFolder), "*.dll")
                .Where(path => Path.GetFileNameWithoutExtension(path) != Assembly));

    private static bool IsManaged(string path) => !path.EndsWith(".Native.dll", StringComparison.Ordinal);
}
