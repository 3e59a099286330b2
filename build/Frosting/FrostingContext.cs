using Cake.Core;

namespace Cake.Frosting;

/// <summary>Base class of contexts, with Cake's context inside.</summary>
public class FrostingContext(ICakeContext context) : CakeContextAdapter(context), IFrostingContext;
