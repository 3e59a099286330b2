using System.Collections.Immutable;

namespace Hormesis.Engine.Verification;

/// <summary>Results of one machine class, and how this machine stands to it.</summary>
/// <param name="MachineClass">Class that the manifest states.</param>
/// <param name="Instances">Ids of the instances whose results are of it.</param>
/// <param name="Here">Class of this machine on the same terms; null where it could not be measured.</param>
/// <param name="Fault">Why not.</param>
public sealed record ResultClass(string MachineClass, ImmutableArray<string> Instances, string? Here, string? Fault);
