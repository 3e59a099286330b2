using Mono.Cecil;

namespace Hormesis.Fingerprints.Parts;

/// <summary>
/// Finds the methods of a reached type that a virtual call may run: a method that overrides or implements our code
/// counts when that code is called; one that a package or the framework may call always counts. Methods match by name
/// and number of parameters, which deliberately over-approximates.
/// </summary>
internal static class DispatchWriter
{
    public static void Write(TypeDefinition type, PartWriter writer)
    {
        if (!type.IsInterface)
            WriteOverrides(type, writer);
        foreach (var method in type.Methods)
        {
            foreach (var declaration in method.Overrides)
                WriteExplicit(method, declaration, writer);
        }
    }

    private static void WriteOverrides(TypeDefinition type, PartWriter writer)
    {
        TypeDefinition[] bases = [.. Bases(type)];
        var contracts = Interfaces([type, .. bases]).SelectMany(Virtual).ToLookup(Slot);
        var inherited = bases.SelectMany(Virtual).ToLookup(Slot);
        var isForeign = type.Interfaces.Any(contract => contract.InterfaceType.Resolve() is null);
        foreach (var method in Virtual(type).Concat(bases.SelectMany(Virtual)))
        {
            var declarations = contracts[Slot(method)].ToList();
            var isOverride = method.DeclaringType == type && !method.IsNewSlot;
            if (isOverride)
                declarations.AddRange(inherited[Slot(method)]);
            foreach (var declaration in declarations)
                writer.Dispatch(declaration, method);
            var isCalledByOthers = isOverride
                ? !inherited.Contains(Slot(method))
                : isForeign && method.IsNewSlot && declarations.Count == 0;
            if (isCalledByOthers)
                writer.Reach(NodeRole.Method, method);
        }
    }

    /// <param name="declaration">The method that is explicitly implemented.</param>
    private static void WriteExplicit(MethodDefinition method, MethodReference declaration, PartWriter writer)
    {
        if (ReferenceNames.Resolve(declaration) is { } ours)
            writer.Dispatch(ours, method);
        else
            writer.Reach(NodeRole.Method, method);
    }

    private static (string, int) Slot(MethodDefinition method) => (method.Name, method.Parameters.Count);

    private static IEnumerable<MethodDefinition> Virtual(TypeDefinition type) =>
        type.Methods.Where(method => method.IsVirtual);

    private static IEnumerable<TypeDefinition> Bases(TypeDefinition type)
    {
        for (var at = type.BaseType?.Resolve(); at is not null; at = at.BaseType?.Resolve())
            yield return at;
    }

    /// <summary>
    /// Our interfaces of the types, each once. The compiler lists an interface together with those that it extends.
    /// </summary>
    private static IEnumerable<TypeDefinition> Interfaces(IEnumerable<TypeDefinition> types) => types
        .SelectMany(type => type.Interfaces)
        .Select(contract => contract.InterfaceType.Resolve())
        .OfType<TypeDefinition>()
        .Distinct();
}
