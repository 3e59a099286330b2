namespace Hormesis.EndToEnd.Tests.Smoke;

/// <summary>Tests that share <see cref="SmokeStudy"/>, one after another.</summary>
[CollectionDefinition(Name)]
public sealed class SmokeCollection : ICollectionFixture<SmokeStudy>
{
    public const string Name = "smoke";
}
