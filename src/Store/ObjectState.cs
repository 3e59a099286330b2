namespace Hormesis.Store;

public enum ObjectState
{
    Sound,
    Missing,
    Damaged,
}
