namespace Hormesis.Training.Translation.Santa;

/// <summary>Unit of the lengths of a schedule.</summary>
public enum SantaScheduleUnit
{
    Steps,
    Epochs,
}
