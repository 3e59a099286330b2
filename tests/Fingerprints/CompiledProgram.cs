using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace Hormesis.Fingerprints.Tests;

/// <summary>Compiles sources with debug symbols, as a build does, and opens the result's fingerprints.</summary>
internal static class CompiledProgram
{
    private const string Usings =
        "global using System; global using System.Collections.Generic; global using System.Linq; global using " +
            "System.Threading.Tasks;";

    private static readonly ImmutableArray<MetadataReference> Framework =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public static CodeFingerprints Fingerprints(params (string Assembly, string Source)[] sources) =>
        Fingerprints("{}", "/src/Program{0}.cs", [], sources);

    /// <param name="dependencies">The program's <c>.deps.json</c>.</param>
    /// <param name="path">Where the sources seem to be; {0} for the file's number.</param>
    /// <param name="resource">Content of a file that each assembly embeds.</param>
    /// <param name="sources">Each may use those before it.</param>
    public static CodeFingerprints Fingerprints(
        string dependencies, string path, byte[] resource, params (string Assembly, string Source)[] sources)
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            var paths = Write(folder, path, resource, sources);
            var manifest = Path.Combine(folder, "host.deps.json");
            File.WriteAllText(manifest, dependencies);
            // A package's assembly is there to compile against, and is not ours.
            return CodeFingerprints.Open(
                [.. paths.Where(file => Path.GetFileName(file).StartsWith("Hormesis.", StringComparison.Ordinal))],
                manifest);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public static Fingerprint Of(this CodeFingerprints fingerprints, string assembly, string typeName) =>
        fingerprints.Of([new(assembly, typeName)])[0];

    /// <summary>Compiles into a folder.</summary>
    /// <returns>The assemblies' paths.</returns>
    public static IReadOnlyList<string> Write(string folder, string path, byte[] resource,
        params (string Assembly, string Source)[] sources)
    {
        List<string> paths = [];
        foreach (var (assembly, source) in sources)
        {
            var references = Framework.AddRange(paths.Select(file => MetadataReference.CreateFromFile(file)));
            var file = Path.Combine(folder, $"{assembly}.dll");
            File.WriteAllBytes(file, Compile(assembly, source, path, resource, references));
            paths.Add(file);
        }

        return paths;
    }

    private static byte[] Compile(string assembly, string source, string path, byte[] resource,
        ImmutableArray<MetadataReference> references)
    {
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            optimizationLevel: OptimizationLevel.Release,
            nullableContextOptions: NullableContextOptions.Enable,
            allowUnsafe: true,
            deterministic: true);
        var trees = new[] { Usings, source }.Select((text, i) =>
            CSharpSyntaxTree.ParseText(SourceText.From(text, System.Text.Encoding.UTF8),
                path: string.Format(CultureInfo.InvariantCulture, path, i)));
        using var image = new MemoryStream();
        var emitted = CSharpCompilation.Create(assembly, trees, references, options)
            .Emit(
                image,
                manifestResources: [new("a.css", () => new MemoryStream(resource), isPublic: true)],
                options: new EmitOptions(debugInformationFormat: DebugInformationFormat.Embedded));
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics) + source);
        return image.ToArray();
    }
}
