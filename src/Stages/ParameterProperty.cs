using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Hormesis.Stages;

/// <summary>A property of a record of parameters.</summary>
internal sealed class ParameterProperty
{
    private readonly PropertyInfo property;
    private readonly JsonIgnoreCondition ignored;
    private readonly object? omitted;

    private ParameterProperty(PropertyInfo property)
    {
        this.property = property;
        Name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
        ignored = property.GetCustomAttribute<JsonIgnoreAttribute>()?.Condition ?? JsonIgnoreCondition.Never;
        if (ignored == JsonIgnoreCondition.WhenWritingDefault && Type.IsValueType
            && Nullable.GetUnderlyingType(Type) is null)
            omitted = RuntimeHelpers.GetUninitializedObject(Type);
    }

    /// <summary>Name in JSON, in camel case.</summary>
    public string Name { get; }

    public Type Type => property.PropertyType;

    /// <summary>Properties of a record that its JSON may have.</summary>
    public static ParameterProperty[] Of(Type record) =>
    [
        .. record.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Select(property => new ParameterProperty(property))
            .Where(property => property.ignored != JsonIgnoreCondition.Always),
    ];

    /// <summary>Reads the property's value.</summary>
    /// <returns>False if the JSON omits it.</returns>
    public bool Reads(object record, out object? value)
    {
        value = property.GetValue(record);
        return ignored == JsonIgnoreCondition.Never || !Equals(value, omitted);
    }
}
