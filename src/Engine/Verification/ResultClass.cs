using System.Collections.Immutable;

namespace Hormesis.Engine.Verification;

/// <summary>Results of one machine class, compared with this machine's class.</summary>
/// <param name="MachineClass">Class in the manifest.</param>
/// <param name="Instances">Ids of the instances of this class.</param>
/// <param name="Here">Class of this machine for the same numerics; null if it could not be measured.</param>
/// <param name="Fault">Why it could not be measured.</param>
public sealed record ResultClass(string MachineClass, ImmutableArray<string> Instances, string? Here, string? Fault);
