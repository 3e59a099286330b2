namespace Hormesis.Pipeline.Fingerprints.Metadata;

/// <summary>What a type declares, in the source's order.</summary>
internal static class TypeMembers
{
    public static List<Entity> Methods(Entity type)
    {
        List<Entity> found = [];
        foreach (var handle in type.Type.GetMethods())
            found.Add(type.Assembly.Entity(handle));
        return found;
    }

    public static List<Entity> Fields(Entity type)
    {
        List<Entity> found = [];
        foreach (var handle in type.Type.GetFields())
            found.Add(type.Assembly.Entity(handle));
        return found;
    }

    public static List<Entity> Properties(Entity type)
    {
        List<Entity> found = [];
        foreach (var handle in type.Type.GetProperties())
            found.Add(type.Assembly.Entity(handle));
        return found;
    }

    public static List<TypeUse> Interfaces(Entity type)
    {
        List<TypeUse> found = [];
        foreach (var handle in type.Type.GetInterfaceImplementations())
            found.Add(type.Assembly.Uses.Type(type.Reader.GetInterfaceImplementation(handle).Interface));
        return found;
    }
}
