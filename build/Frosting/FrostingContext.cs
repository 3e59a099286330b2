using Cake.Core;

namespace Cake.Frosting;

/// <summary>Cake's context, to be derived from.</summary>
public class FrostingContext(ICakeContext context) : CakeContextAdapter(context), IFrostingContext;
