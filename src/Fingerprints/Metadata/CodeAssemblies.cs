namespace Hormesis.Fingerprints.Metadata;

/// <summary>All assemblies whose code counts; every other one is a package or the framework.</summary>
internal sealed class CodeAssemblies
{
    private readonly Dictionary<string, CodeAssembly> byName = new(StringComparer.Ordinal);

    public CodeAssembly Add(AssemblyFile file)
    {
        var assembly = new CodeAssembly(file.Image(), this);
        byName[assembly.Name] = assembly;
        return assembly;
    }

    public IEnumerable<string> Names => byName.Keys.Order(StringComparer.Ordinal);

    public CodeAssembly? Find(string assemblyName) => byName.GetValueOrDefault(assemblyName);

    /// <summary>Type by name in one assembly; null where it is not ours.</summary>
    public Entity? Find(string assemblyName, string typeName) => Find(assemblyName)?.Find(typeName);
}
