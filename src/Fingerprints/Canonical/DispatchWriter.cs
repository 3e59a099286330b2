using System.Reflection;
using Hormesis.Fingerprints.Metadata;
using Hormesis.Fingerprints.Reach;

namespace Hormesis.Fingerprints.Canonical;

/// <summary>
/// Which methods of a reached type a virtual call may end in. Where a package or the framework may call, always; where
/// our code must, once it does. Methods match by name and number of parameters: rather one too many.
/// </summary>
internal readonly struct DispatchWriter(CanonicalWriter writer)
{
    public void Write(Entity type)
    {
        if (!type.Shape.IsInterface && !type.Shape.IsDelegate)
            WriteImplicit(type);
        WriteExplicit(type);
    }

    private void WriteImplicit(Entity type)
    {
        var bases = Bases(type);
        var contracts = Slots(Interfaces([type, .. bases]));
        var inherited = Slots(bases);
        var isForeign = MemberLookup.HasForeignInterface(type);
        foreach (var slot in Slots([type]))
            WriteOwn(slot, contracts, inherited, isForeign);
        foreach (var slot in inherited)
            WriteContracts(slot, contracts, isForeign);
    }

    private void WriteOwn(Slot slot, List<Slot> contracts, List<Slot> inherited, bool isForeign)
    {
        WriteContracts(slot, contracts, isForeign);
        if (slot.IsNew)
            return;
        var overridden = inherited.FindAll(slot.Matches);
        foreach (var declaration in overridden)
            Dispatch(declaration.Method, slot.Method);
        if (overridden.Count == 0)
            writer.Reach(slot.Method.As(NodeRole.Method));
    }

    private void WriteContracts(Slot slot, List<Slot> contracts, bool isForeign)
    {
        var implemented = contracts.FindAll(slot.Matches);
        foreach (var declaration in implemented)
            Dispatch(declaration.Method, slot.Method);
        if (implemented.Count == 0 && slot.IsNew && isForeign)
            writer.Reach(slot.Method.As(NodeRole.Method));
    }

    /// <summary>Implementations that name what they implement.</summary>
    private void WriteExplicit(Entity type)
    {
        foreach (var handle in type.Type.GetMethodImplementations())
        {
            var implementation = type.Reader.GetMethodImplementation(handle);
            if (type.Assembly.MemberUses.Of(implementation.MethodBody).Definition is not { } body)
                continue;
            if (type.Assembly.MemberUses.Of(implementation.MethodDeclaration).Definition is { } declaration)
                Dispatch(declaration, body);
            else
                writer.Reach(body.As(NodeRole.Method));
        }
    }

    private void Dispatch(Entity declaration, Entity implementation) =>
        writer.Dispatch(new(declaration.As(NodeRole.Method), implementation.As(NodeRole.Method)));

    private static List<Entity> Bases(Entity type)
    {
        List<Entity> found = [];
        for (var at = MemberLookup.Base(type); at is not null; at = MemberLookup.Base(at))
            found.Add(at);
        return found;
    }

    private static List<Entity> Interfaces(List<Entity> types)
    {
        List<Entity> found = [];
        Queue<Entity> pending = new(types);
        while (pending.TryDequeue(out var next))
        {
            foreach (var contract in MemberLookup.Interfaces(next))
            {
                if (found.Contains(contract))
                    continue;
                found.Add(contract);
                pending.Enqueue(contract);
            }
        }

        return found;
    }

    private static List<Slot> Slots(List<Entity> types)
    {
        List<Slot> found = [];
        foreach (var type in types)
        {
            foreach (var method in type.Members.Methods)
            {
                if (method.Method.Attributes.HasFlag(MethodAttributes.Virtual))
                    found.Add(new(method));
            }
        }

        return found;
    }

    private sealed class Slot(Entity method)
    {
        private readonly MemberUse use = method.Assembly.MemberUses.Of(method.Handle);

        public Entity Method => method;

        public bool IsNew { get; } = method.Method.Attributes.HasFlag(MethodAttributes.NewSlot);

        public bool Matches(Slot other) =>
            use.Name == other.use.Name && use.Signature!.Parameters == other.use.Signature!.Parameters;
    }
}
