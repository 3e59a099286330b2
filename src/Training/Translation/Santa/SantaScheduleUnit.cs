namespace Hormesis.Training.Translation.Santa;

/// <summary>What a schedule counts.</summary>
public enum SantaScheduleUnit
{
    Steps,
    Epochs,
}
