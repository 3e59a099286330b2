namespace Hormesis.Stages;

/// <summary>What an instance of the plan makes.</summary>
public interface IProduct
{
    StageInstance Producer { get; }
}
