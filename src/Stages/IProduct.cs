namespace Hormesis.Stages;

/// <summary>A product of an instance of the plan.</summary>
public interface IProduct
{
    StageInstance Producer { get; }
}
