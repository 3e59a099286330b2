using System.Diagnostics.CodeAnalysis;
using Cake.Core;

namespace Cake.Frosting;

/// <summary>The context of tasks.</summary>
[SuppressMessage("Design", "CA1040", Justification = "The package's interface has no members either.")]
public interface IFrostingContext : ICakeContext;
