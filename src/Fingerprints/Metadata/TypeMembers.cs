namespace Hormesis.Fingerprints.Metadata;

/// <summary>What a type declares, in the source's order; looked up once.</summary>
internal sealed class TypeMembers(Entity type)
{
    private Entity[]? methods;
    private Entity[]? fields;
    private Entity[]? properties;
    private TypeUse[]? interfaces;

    public Entity[] Methods => methods ??= ReadMethods();

    public Entity[] Fields => fields ??= ReadFields();

    public Entity[] Properties => properties ??= ReadProperties();

    public TypeUse[] Interfaces => interfaces ??= ReadInterfaces();

    private Entity[] ReadMethods()
    {
        var handles = type.Type.GetMethods();
        var found = new Entity[handles.Count];
        var i = 0;
        foreach (var handle in handles)
            found[i++] = type.Assembly.Entity(handle);
        return found;
    }

    private Entity[] ReadFields()
    {
        var handles = type.Type.GetFields();
        var found = new Entity[handles.Count];
        var i = 0;
        foreach (var handle in handles)
            found[i++] = type.Assembly.Entity(handle);
        return found;
    }

    private Entity[] ReadProperties()
    {
        var handles = type.Type.GetProperties();
        var found = new Entity[handles.Count];
        var i = 0;
        foreach (var handle in handles)
            found[i++] = type.Assembly.Entity(handle);
        return found;
    }

    private TypeUse[] ReadInterfaces()
    {
        var handles = type.Type.GetInterfaceImplementations();
        var found = new TypeUse[handles.Count];
        var i = 0;
        foreach (var handle in handles)
            found[i++] = type.Assembly.TypeUses.Of(type.Reader.GetInterfaceImplementation(handle).Interface);
        return found;
    }
}
