using Mono.Cecil;

namespace Hormesis.Fingerprints.Metadata;

/// <summary>The assemblies whose code counts. Every other assembly belongs to a package or to the framework.</summary>
/// <remarks>The files stay open, so that no other program can replace a file between hashing and reading.</remarks>
internal sealed class CodeAssemblies : IAssemblyResolver
{
    private readonly Dictionary<string, AssemblyDefinition> byName = new(StringComparer.Ordinal);

    /// <exception cref="HormesisException">A file is not a .NET assembly.</exception>
    public CodeAssemblies(IEnumerable<FileStream> files)
    {
        var parameters = new ReaderParameters { AssemblyResolver = this };
        foreach (var file in files)
        {
            var assembly = Read(file, parameters);
            byName[assembly.Name.Name] = assembly;
        }
    }

    /// <summary>Simple names of the assemblies, sorted.</summary>
    public IEnumerable<string> Names => byName.Keys.Order(StringComparer.Ordinal);

    /// <param name="typeName">Name with namespace; a nested type follows '/'.</param>
    /// <returns>Null if the assemblies do not contain the type.</returns>
    public TypeDefinition? Find(string assembly, string typeName) =>
        byName.GetValueOrDefault(assembly)?.MainModule.GetType(typeName);

    /// <summary>Called by Cecil.</summary>
    /// <returns>Null for an assembly of a package or of the framework: its members resolve to null.</returns>
    public AssemblyDefinition? Resolve(AssemblyNameReference name) => byName.GetValueOrDefault(name.Name);

    public AssemblyDefinition? Resolve(AssemblyNameReference name, ReaderParameters parameters) => Resolve(name);

    public void Dispose()
    {
        foreach (var assembly in byName.Values)
            assembly.Dispose();
    }

    private static AssemblyDefinition Read(FileStream file, ReaderParameters parameters)
    {
        try
        {
            return AssemblyDefinition.ReadAssembly(file, parameters);
        }
        catch (BadImageFormatException error)
        {
            throw new HormesisException($"{file.Name} is not a .NET assembly. Build the program again.", error);
        }
    }
}
