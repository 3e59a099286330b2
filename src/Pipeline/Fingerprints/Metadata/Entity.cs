using System.Reflection.Metadata;

namespace Hormesis.Pipeline.Fingerprints.Metadata;

/// <summary>A definition (type, method, field, property) in one of our assemblies.</summary>
internal readonly record struct Entity(CodeAssembly Assembly, EntityHandle Handle);
