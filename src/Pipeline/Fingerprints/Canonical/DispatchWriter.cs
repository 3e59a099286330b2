using System.Reflection;
using Hormesis.Pipeline.Fingerprints.Metadata;
using Hormesis.Pipeline.Fingerprints.Reach;

namespace Hormesis.Pipeline.Fingerprints.Canonical;

/// <summary>
/// Which methods of a reached type a virtual call may end in. Where a package or the framework may call, always; where our
/// code must, once it does. Methods match by name and number of parameters: rather one too many.
/// </summary>
internal sealed class DispatchWriter(CanonicalWriter writer)
{
    public void Write(Entity type)
    {
        if (TypeShape.IsInterface(type) || TypeShape.IsDelegate(type))
        {
            WriteExplicit(type);
            return;
        }

        List<Entity> bases = [.. Bases(type)];
        List<Slot> contracts = [.. Interfaces([type, .. bases]).SelectMany(Slots)];
        List<Slot> inherited = [.. bases.SelectMany(Slots)];
        foreach (var slot in Slots(type))
            WriteOwn(type, slot, contracts, inherited);
        foreach (var slot in inherited)
            WriteContracts(type, slot, contracts);
        WriteExplicit(type);
    }

    private void WriteOwn(Entity type, Slot slot, List<Slot> contracts, List<Slot> inherited)
    {
        if (slot.IsNew)
        {
            WriteContracts(type, slot, contracts);
            return;
        }

        List<Slot> overridden = [.. inherited.Where(slot.Matches)];
        foreach (var declaration in overridden)
            writer.Dispatch(Node.Method(declaration.Method), Node.Method(slot.Method));
        if (overridden.Count == 0)
            writer.Reach(Node.Method(slot.Method));
        foreach (var declaration in contracts.Where(slot.Matches))
            writer.Dispatch(Node.Method(declaration.Method), Node.Method(slot.Method));
    }

    private void WriteContracts(Entity type, Slot slot, List<Slot> contracts)
    {
        List<Slot> implemented = [.. contracts.Where(slot.Matches)];
        foreach (var declaration in implemented)
            writer.Dispatch(Node.Method(declaration.Method), Node.Method(slot.Method));
        if (implemented.Count == 0 && slot.IsNew && MemberLookup.HasForeignInterface(type))
            writer.Reach(Node.Method(slot.Method));
    }

    /// <summary>Implementations that name what they implement.</summary>
    private void WriteExplicit(Entity type)
    {
        foreach (var handle in MemberLookup.Definition(type).GetMethodImplementations())
        {
            var implementation = type.Assembly.Reader.GetMethodImplementation(handle);
            if (type.Assembly.Uses.Member(implementation.MethodBody).Definition is not { } body)
                continue;
            if (type.Assembly.Uses.Member(implementation.MethodDeclaration).Definition is { } declaration)
                writer.Dispatch(Node.Method(declaration), Node.Method(body));
            else
                writer.Reach(Node.Method(body));
        }
    }

    private static IEnumerable<Entity> Bases(Entity type)
    {
        for (var at = MemberLookup.Base(type); at is { } found; at = MemberLookup.Base(found))
            yield return found;
    }

    private static HashSet<Entity> Interfaces(IEnumerable<Entity> types)
    {
        HashSet<Entity> found = [];
        Queue<Entity> pending = new(types.SelectMany(MemberLookup.Interfaces));
        while (pending.TryDequeue(out var next))
        {
            if (!found.Add(next))
                continue;
            foreach (var more in MemberLookup.Interfaces(next))
                pending.Enqueue(more);
        }

        return found;
    }

    private static IEnumerable<Slot> Slots(Entity type)
    {
        var reader = type.Assembly.Reader;
        foreach (var handle in MemberLookup.Definition(type).GetMethods())
        {
            var method = reader.GetMethodDefinition(handle);
            if (!method.Attributes.HasFlag(MethodAttributes.Virtual))
                continue;
            var use = type.Assembly.Uses.Member(handle);
            yield return new(new(type.Assembly, handle), use.Name, use.Parameters, method.Attributes.HasFlag(MethodAttributes.NewSlot));
        }
    }

    private sealed record Slot(Entity Method, string Name, int Parameters, bool IsNew)
    {
        public bool Matches(Slot other) => Name == other.Name && Parameters == other.Parameters;
    }
}
