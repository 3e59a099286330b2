using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Runtime.CompilerServices;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Hormesis.Study.Experiments.Yaml;

/// <summary>
/// Creates records from YAML, strictly: every setting must be given unless its type is nullable, unknown keys are
/// refused, and values must obey the validation attributes of their property. Problems are collected, not thrown.
/// </summary>
internal sealed class YamlBinder(YamlProblems problems)
{
    private readonly Dictionary<string, Mark> places = [];
    private int found;

    /// <summary>Reports a problem between settings.</summary>
    /// <param name="path">Path of a setting, or of the mapping that should contain it.</param>
    public void Report(string path, string message)
    {
        var known = path;
        while (!places.ContainsKey(known) && known.Contains('.', StringComparison.Ordinal))
            known = known[..known.LastIndexOf('.')];
        Report(places.GetValueOrDefault(known, Mark.Empty), path, message);
    }

    /// <returns>Null if there was a problem.</returns>
    public object? Bind(YamlNode node, Type type, string path)
    {
        places[path] = YamlPlace.Of(node);
        return node switch
        {
            YamlScalarNode scalar => BindScalar(scalar, type, path),
            YamlSequenceNode sequence when YamlNames.ItemTypeOf(type) is { } element =>
                BindList(sequence, element, path),
            YamlMappingNode mapping when YamlNames.MapOf(type) is (var key, var value) =>
                BindMap(mapping, key, value, path),
            YamlMappingNode mapping when YamlNames.IsRecord(type) => YamlKinds.Chosen(mapping, type) is { } kind
                ? BindRecord(mapping, kind, YamlKinds.Keys(type, kind), path)
                : RefuseKind(mapping, type, path),
            _ => Refuse(node, path, $"must be {YamlScalar.Describe(type)}."),
        };
    }

    private object? BindScalar(YamlScalarNode scalar, Type type, string path) =>
        !YamlNames.IsRecord(type) && YamlNames.ItemTypeOf(type) is null
        && YamlScalar.TryParse(scalar, type, out var value)
            ? value
            : Refuse(scalar, path, $"{YamlScalar.Show(scalar)} is not {YamlScalar.Describe(type)}.");

    private Array? BindList(YamlSequenceNode sequence, Type element, string path)
    {
        var items = sequence.Children.Select((child, index) => Bind(child, element, $"{path}[{index}]")).ToList();
        if (items.Contains(null))
            return null;

        var list = Array.CreateInstance(element, items.Count);
        for (var i = 0; i < items.Count; i++)
            list.SetValue(items[i], i);
        return list;
    }

    /// <summary>Binds a mapping with one key for each value of an enum; a key can be omitted or null.</summary>
    private IDictionary? BindMap(YamlMappingNode mapping, Type keyType, Type valueType, string path)
    {
        var before = found;
        var map =
            (IDictionary)Activator.CreateInstance(typeof(SortedDictionary<,>).MakeGenericType(keyType, valueType))!;
        RefuseUnknown(mapping, [.. YamlNames.ValuesOf(keyType).Select(YamlNames.OfValue)], path);
        foreach (var key in YamlNames.ValuesOf(keyType))
        {
            var name = YamlNames.OfValue(key);
            if (mapping.Children.TryGetValue(new YamlScalarNode(name), out var child) && !YamlScalar.IsNull(child)
                && Bind(child, valueType, Join(path, name)) is { } value)
                map.Add(key, value);
        }

        return found == before ? map : null;
    }

    private object? BindRecord(YamlMappingNode mapping, Type type, IReadOnlyList<string> allowed, string path)
    {
        var before = found;
        var record = RuntimeHelpers.GetUninitializedObject(type);
        RefuseUnknown(mapping, allowed, path);
        foreach (var property in YamlNames.Properties(type))
        {
            var name = YamlNames.Of(property);
            if (!mapping.Children.TryGetValue(new YamlScalarNode(name), out var child) || YamlScalar.IsNull(child))
                RequireOptional(child ?? mapping, property, path);
            else if (Bind(child, YamlNames.TypeOf(property), Join(path, name)) is { } value
                && IsValid(property, value, child, Join(path, name)))
                property.SetValue(record, value);
        }

        foreach (var choice in YamlNames.Choices(type))
            RequireOne(mapping, choice, path);
        return found == before ? record : null;
    }

    private void RefuseUnknown(YamlMappingNode mapping, IReadOnlyList<string> allowed, string path)
    {
        foreach (var key in mapping.Children.Keys)
        {
            if (key is not YamlScalarNode { Value: { } name } || !allowed.Contains(name))
            {
                var guess = Spelling.Suggest(key.ToString(), allowed);
                Report(
                    YamlPlace.Of(key),
                    path,
                    $"unknown key {YamlScalar.Show(key)}{guess}. Allowed: {string.Join(", ", allowed)}.");
            }
        }
    }

    /// <param name="place">The empty value, or the mapping that lacks the key.</param>
    private void RequireOptional(YamlNode place, PropertyInfo property, string path)
    {
        if (!YamlNames.IsOptional(property))
            Report(YamlPlace.Of(place), path,
                $"key `{YamlNames.Of(property)}` is missing; it must be " +
                $"{YamlScalar.Describe(YamlNames.TypeOf(property))}{Limits(property)}.");
    }

    private void RequireOne(YamlMappingNode mapping, IReadOnlyList<PropertyInfo> choice, string path)
    {
        string[] names = [.. choice.Select(YamlNames.Of)];
        var given = mapping.Children.Count(child => child.Key is YamlScalarNode { Value: { } name }
            && names.Contains(name) && !YamlScalar.IsNull(child.Value));
        if (given != 1)
            Report(YamlPlace.Of(mapping), path,
                $"gives {given} of {string.Join(", ", names)}; exactly one is allowed.");
    }

    private bool IsValid(PropertyInfo property, object value, YamlNode node, string path)
    {
        var broken = property.GetCustomAttributes<ValidationAttribute>().Where(rule => !rule.IsValid(value)).ToList();
        if (broken.Count > 0)
            Report(YamlPlace.Of(node), path,
                $"{YamlScalar.Show(node)} is not allowed; it must be " +
                $"{YamlScalar.Describe(YamlNames.TypeOf(property))}{Limits(property)}.");
        return broken.Count == 0;
    }

    private static string Limits(PropertyInfo property) =>
        string.Concat(property.GetCustomAttributes<ValidationAttribute>()
            .Select(rule => $", {YamlLimit.Describe(rule)}"));

    private object? RefuseKind(YamlMappingNode mapping, Type type, string path)
    {
        var node = mapping.Children[new YamlScalarNode(YamlKinds.Key)];
        string[] known = [.. YamlKinds.Of(type).Select(kind => kind.Name)];
        var guess = Spelling.Suggest(node.ToString(), known);
        return Refuse(
            node,
            Join(path, YamlKinds.Key),
            $"{YamlScalar.Show(node)} is unknown{guess}. Allowed: {string.Join(", ", known)}.");
    }

    private object? Refuse(YamlNode node, string path, string message)
    {
        Report(YamlPlace.Of(node), path, message);
        return null;
    }

    private void Report(Mark place, string path, string message)
    {
        found++;
        problems.Add(new(place.Line, place.Column, path, message));
    }

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
